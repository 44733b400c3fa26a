package org.biaogan.sample;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.springframework.stereotype.Component;

/** What is said of the work beside its results. */
@Component
class SampleWork {

    private final SampleAcceptanceRepository acceptances;
    private final SamplePosts posts;
    private final SamplePlanning planning;
    private final CivilCalendar calendar;
    private final Clock clock;

    SampleWork(
            SampleAcceptanceRepository acceptances,
            SamplePosts posts,
            SamplePlanning planning,
            CivilCalendar calendar,
            Clock clock) {
        this.acceptances = acceptances;
        this.posts = posts;
        this.planning = planning;
        this.calendar = calendar;
        this.clock = clock;
    }

    void say(SamplePeople.Made made, Actor organiser) {
        long campaign = organiser.campaignId();
        OffsetDateTime now = OffsetDateTime.now(clock);
        acceptances.say(campaign, made.organiser(), made.secretary(), now);
        acceptances.mend(campaign, made.organiser(), made.secretary(), now);
        posts.set(made, organiser, calendar.today());
        planning.plan(organiser, calendar.today().withDayOfMonth(1).minusMonths(13));
    }
}
