/**
 * Seals the trail: each mark is an entry of a chain of hashes, the entries of a day are signed with
 * the key of the installation, and the roots so made can be kept elsewhere. What checks them
 * without the product ({@link org.biaogan.ledger.LedgerFile} and all it uses) needs a JDK and
 * nothing else, since it travels inside packs. Owns the tables ledger_*. Front door: {@link
 * org.biaogan.ledger.Ledger}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access"})
package org.biaogan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
