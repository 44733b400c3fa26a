package org.biaogan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.biaogan.jobs.AskedWork;
import org.biaogan.reading.ComparedFiles;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole application on a real PostgreSQL; each test rolls back. One context for the whole
 * suite. What only a commit shows is tested without a transaction, in a college of its own that
 * stays and that no other test meets.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "biaogan.sample=false")
@AutoConfigureMockMvc
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    Statements.class,
    Cast.class,
    SmallPath.class,
    Pieces.class,
    TestClock.class,
    AskedWork.class,
    RealObjects.class,
    Routes.class,
    ComparedFiles.class
})
public @interface CampaignTest {}
