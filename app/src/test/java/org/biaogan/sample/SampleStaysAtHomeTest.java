package org.biaogan.sample;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.biaogan.access.Accounts;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@CampaignTest
class SampleStaysAtHomeTest {

    private final Accounts accounts;
    private final Cast cast;

    SampleStaysAtHomeTest(Accounts accounts, Cast cast) {
        this.accounts = accounts;
        this.cast = cast;
    }

    @BeforeEach
    void nobodyIsThere() {
        cast.nobody();
    }

    @Test
    void aServerThatIsAboutToLoadTheSampleListensOnLoopbackOnly(@TempDir Path home) {
        assertThatExceptionOfType(SampleStaysAtHome.Refusal.class)
                .isThrownBy(() -> start(true, "0.0.0.0", home))
                .withMessageContaining("loopback")
                .withMessageContaining("本机");
        assertThatExceptionOfType(SampleStaysAtHome.Refusal.class)
                .isThrownBy(() -> start(true, "", home));
        assertThatCode(() -> start(true, "127.0.0.1", home)).doesNotThrowAnyException();
        assertThatCode(() -> start(false, "0.0.0.0", home)).doesNotThrowAnyException();
    }

    @Test
    void soDoesOneThatHasIt(@TempDir Path home) {
        accounts.addWithPassword("zuzhiyuan", "组织员", false, "a long enough one");
        assertThatCode(() -> start(true, "0.0.0.0", home)).doesNotThrowAnyException();

        new SignInSheet(home)
                .write(List.of(new SamplePeople.SignIn("zuzhiyuan", "a-password", "组织员")));

        assertThatExceptionOfType(SampleStaysAtHome.Refusal.class)
                .isThrownBy(() -> start(false, "0.0.0.0", home));
    }

    private void start(boolean wanted, String address, Path home) {
        new SampleStaysAtHome(wanted, address, accounts, new SignInSheet(home));
    }
}
