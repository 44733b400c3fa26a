package org.biaogan.sample;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** What is said of the work beside its results. */
@Component
class SampleWork {

    private final SampleAcceptanceRepository acceptances;
    private final Clock clock;

    SampleWork(SampleAcceptanceRepository acceptances, Clock clock) {
        this.acceptances = acceptances;
        this.clock = clock;
    }

    void say(SamplePeople.Made made, long campaign) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        acceptances.say(campaign, made.organiser(), made.secretary(), now);
        acceptances.mend(campaign, made.organiser(), made.secretary(), now);
    }
}
