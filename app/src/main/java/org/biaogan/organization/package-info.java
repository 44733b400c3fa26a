/**
 * Units, people and their appointments (任职), the college calendar and settings.
 *
 * <p>Owns the tables organization_*. Front door: {@link org.biaogan.organization.OrganizationTree}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access", "sheets"})
package org.biaogan.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
