/**
 * Signals (请核对): what about a piece may be worth a second look, in a sentence, for those who can
 * check it. Derived when asked for; owns only what was said about them, the tables signals_*. Front
 * door: {@link org.biaogan.signals.Signals}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "organization",
            "schemes",
            "campaigns",
            "plan",
            "evidence",
            "reading"
        })
package org.biaogan.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
