package org.biaogan.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;

/** Two requests that one person sends at the same moment. */
@CampaignTest
class SessionsAtOnceTest {

    private final QuietSessions<?> sessions;

    SessionsAtOnceTest(QuietSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Test
    void bothMayLeaveTheFirstWordForTheNextPage() {
        assertThat(leaveTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String leaveTwice(QuietSessions<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var first = requireNonNull(sessions.findById(begun.getId()));
        var second = requireNonNull(sessions.findById(begun.getId()));
        first.setAttribute("word", "first");
        second.setAttribute("word", "second");
        sessions.save(first);
        sessions.save(second);
        String word = requireNonNull(sessions.findById(begun.getId())).getAttribute("word");
        return requireNonNull(word);
    }
}
