package org.biaogan.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What seldom changes: who holds which office, what a campaign is, which rules a college has set.
 * Its tables mark each change in the transaction that makes it. While a page is read, one statement
 * asks for that mark, and what was read under the same mark, on the same day, is used again.
 * Whatever writes reads the tables.
 */
@Repository
public class SlowFacts {

    private static final int REMEMBERED = 20_000;
    private static final ScopedValue<Reading> READING = ScopedValue.newInstance();

    private final JdbcClient sql;
    private final CivilCalendar calendar;
    private final Cache<Fact, Object> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SlowFacts(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The page that is being read, and the state of the slow facts it has begun with. */
    private static final class Reading {

        private @Nullable State state;
    }

    private record State(long mark, LocalDate day) {}

    private record Fact(State state, Object question) {}

    /**
     * The answer to a question about slow facts.
     *
     * @param question a record of a type of its own, so that no two kinds of answer are confused
     * @param read asks the tables
     */
    @SuppressWarnings("unchecked") // the question's type stands for the answer's
    public <T> T get(Record question, Supplier<T> read) {
        if (!READING.isBound()) {
            return read.get();
        }
        var fact = new Fact(state(READING.get()), question);
        Object known = remembered.getIfPresent(fact);
        if (known == null) {
            known = read.get();
            remembered.put(fact, known);
        }
        return (T) known;
    }

    private State state(Reading reading) {
        State state = reading.state;
        if (state == null) {
            long mark = sql.sql("select mark from base_slow_facts").query(Rows.LONG).single();
            state = new State(mark, calendar.today());
            reading.state = state;
        }
        return state;
    }

    /** Stands around each request that only reads. */
    @Component
    static final class WhileReading extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("GET");
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            try {
                ScopedValue.where(READING, new Reading())
                        .call(() -> {
                            chain.doFilter(request, response);
                            return null;
                        });
            } catch (IOException | ServletException | RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new ServletException(impossible);
            }
        }
    }
}
