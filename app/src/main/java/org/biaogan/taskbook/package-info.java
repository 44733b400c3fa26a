/**
 * The task book (任务书): a campaign's path as a table that is taken out, edited by people in a
 * spreadsheet and read again, difference by difference. What a task book says stands in the plan;
 * here is how it is written, read and compared.
 *
 * <p>Front door: {@link org.biaogan.taskbook.TaskBook}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "sheets",
            "organization",
            "notices",
            "schemes",
            "campaigns",
            "plan"
        })
package org.biaogan.taskbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
