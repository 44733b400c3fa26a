/**
 * A campaign (创建周期): one unit's run of one path against one or more schemes, with its dates and
 * members.
 *
 * <p>Owns the tables campaigns_*. Front door: {@link org.biaogan.campaigns.Campaigns}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "web", "trail", "access", "organization", "schemes"})
package org.biaogan.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
