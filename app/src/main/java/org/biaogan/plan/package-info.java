/**
 * A campaign's own path: projects, strands, tasks, what each should yield, when it is due, and what
 * came of it in words. Copied from a template when the campaign is opened, then the unit's own.
 *
 * <p>Owns the tables plan_*. Front doors: {@link org.biaogan.plan.Plans} to read a path, {@link
 * org.biaogan.plan.CampaignOpening} to lay one, {@link org.biaogan.plan.PathEditor} to edit it,
 * {@link org.biaogan.plan.Results} to say what came of it, {@link org.biaogan.plan.Acceptances} to
 * accept what was said, {@link org.biaogan.plan.PioneerPosts} for the posts of duty, {@link
 * org.biaogan.plan.BusinessPlanning} for what the tasks do for the business.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "organization",
            "notices",
            "schemes",
            "campaigns"
        })
package org.biaogan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
