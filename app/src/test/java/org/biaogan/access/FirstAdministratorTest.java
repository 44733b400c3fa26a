package org.biaogan.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who changes the administrators, and who becomes the first, comes one after the other. */
@CampaignTest
class FirstAdministratorTest {

    private final AccountRepository accounts;
    private final TransactionTemplate alone;

    FirstAdministratorTest(AccountRepository accounts, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void theSecondWaitsUntilTheFirstIsDone()
            throws ExecutionException, InterruptedException, TimeoutException {
        var second = new CountDownLatch(1);

        var waiting =
                alone.execute(status -> {
                    accounts.lockAdministrators();
                    var other =
                            CompletableFuture.runAsync(() ->
                                    alone.executeWithoutResult(it -> {
                                        accounts.lockAdministrators();
                                        second.countDown();
                                    }));
                    assertThat(comesWithin(second, 300)).isFalse();
                    return other;
                });

        requireNonNull(waiting).get(10, TimeUnit.SECONDS);
        assertThat(comesWithin(second, 0)).isTrue();
    }

    private static boolean comesWithin(CountDownLatch latch, long milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
