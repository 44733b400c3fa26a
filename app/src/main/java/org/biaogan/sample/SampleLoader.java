package org.biaogan.sample;

import org.biaogan.access.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the sample into an installation that has nobody yet, all or nothing. The passwords are made
 * here and kept beside the data, for the owner's eyes only.
 */
@Component
@ConditionalOnBooleanProperty("biaogan.sample")
class SampleLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final Accounts accounts;
    private final SamplePeople people;
    private final SampleCampaign campaign;
    private final SampleTaskBook book;
    private final SampleComplaints complaints;
    private final SignInSheet sheet;
    private final TransactionTemplate transaction;

    SampleLoader(
            Accounts accounts,
            SamplePeople people,
            SampleCampaign campaign,
            SampleTaskBook book,
            SampleComplaints complaints,
            SignInSheet sheet,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.people = people;
        this.campaign = campaign;
        this.book = book;
        this.complaints = complaints;
        this.sheet = sheet;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        LOG.info("Loading the sample campaign … / 正在载入示例……");
        long begun = System.nanoTime();
        transaction.executeWithoutResult(it -> {
            SamplePeople.Made made = people.make();
            book.approve(made, campaign.run(made));
            complaints.put(made);
            sheet.write(made.signIns());
        });
        LOG.info("Sample loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }
}
