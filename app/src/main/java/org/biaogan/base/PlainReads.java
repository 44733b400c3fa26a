package org.biaogan.base;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * Reads without begin and commit. Where each statement sees its own moment anyway, as by default, a
 * transaction that only reads promises nothing and costs a round trip; what reads several tables of
 * one moment asks for repeatable reads and gets a real one.
 */
@Component("transactionManager")
class PlainReads implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;

    PlainReads(DataSource database) {
        this.transactions = new JdbcTransactionManager(database);
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return transactions.getTransaction(
                definition != null && onlyReads(definition) ? new Joining(definition) : definition);
    }

    private static boolean onlyReads(TransactionDefinition definition) {
        return definition.isReadOnly()
                && definition.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED
                && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT;
    }

    @Override
    public void commit(TransactionStatus status) {
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }

    /** Takes part in a transaction that is there, and keeps one connection where there is none. */
    private static final class Joining extends DelegatingTransactionDefinition {

        Joining(TransactionDefinition definition) {
            super(definition);
        }

        @Override
        public int getPropagationBehavior() {
            return PROPAGATION_SUPPORTS;
        }
    }
}
