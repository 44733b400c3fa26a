/**
 * The complaint box (意见箱): what somebody finds a burden, with a name or without, and what the unit
 * above answers. Said without a name, nothing about the person is kept.
 *
 * <p>Owns the tables complaints_*. Front doors: {@link org.biaogan.complaints.ComplaintBox} for
 * whom nobody asks, {@link org.biaogan.complaints.Complaints} for the signed-in.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "web", "trail", "access", "organization", "notices"})
package org.biaogan.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
