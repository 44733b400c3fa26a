/**
 * What a person is told (提醒): in the product, by mail, and in groups of a unit by a robot; at the
 * rhythm that each person chooses. What there is to tell is handed in by the modules above.
 *
 * <p>Owns the tables notices_*. Front doors: {@link org.biaogan.notices.Notices}, {@link
 * org.biaogan.notices.NoticeSettings}, {@link org.biaogan.notices.Robots}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access", "organization"})
package org.biaogan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
