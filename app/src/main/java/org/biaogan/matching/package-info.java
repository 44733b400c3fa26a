/**
 * Which key points a piece may serve: told by words, by meaning and by what was cited before. It
 * proposes and cites nothing. All of it is computed on this machine. Owns the tables matching_*.
 * Front door: {@link org.biaogan.matching.KeyPointProposals}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "schemes", "files", "reading"})
package org.biaogan.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
