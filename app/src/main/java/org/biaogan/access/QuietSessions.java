package org.biaogan.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The stored sessions with less talk: a session is read once for a request, and the time of its
 * last use is written once a minute, not for every page.
 */
final class QuietSessions<S extends Session>
        implements SessionRepository<QuietSessions.Visited<S>> {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** The sessions this request has read, by id. */
    private static final ScopedValue<Map<String, Session>> READ = ScopedValue.newInstance();

    private final SessionRepository<S> stored;

    private QuietSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    static <S extends Session> QuietSessions<S> over(SessionRepository<S> stored) {
        return new QuietSessions<>(stored);
    }

    @Override
    public Visited<S> createSession() {
        return new Visited<>(stored.createSession());
    }

    @Override
    public void save(Visited<S> session) {
        stored.save(session.stored());
    }

    @Override
    @SuppressWarnings("unchecked") // only this repository puts sessions there
    public @Nullable Visited<S> findById(String id) {
        if (!READ.isBound()) {
            return read(id);
        }
        return (Visited<S>) READ.get().computeIfAbsent(id, this::read);
    }

    private @Nullable Visited<S> read(String id) {
        S session = stored.findById(id);
        return session == null ? null : new Visited<>(session);
    }

    @Override
    public void deleteById(String id) {
        if (READ.isBound()) {
            READ.get().remove(id);
        }
        stored.deleteById(id);
    }

    /** Stands before the filter of the sessions, so that what was read lasts for the request. */
    static final class OnceForARequest implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var read = new HashMap<String, Session>();
            try {
                ScopedValue.where(READ, read)
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

    /** A session that notes its last use only when a while has passed. */
    record Visited<S extends Session>(S stored) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
