package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(
                    Biaogan.class,
                    JavaClass.Predicates.resideInAnyPackage(
                            "org.biaogan.jte..",
                            "org.biaogan.launcher..",
                            "org.biaogan.extractor.."));

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresItsDependencies() {
        assertThat(MODULES.stream())
                .allSatisfy(module ->
                        assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
                                .as("%s states allowedDependencies", module.getIdentifier())
                                .isPresent()
                                .get()
                                .satisfies(it ->
                                        assertThat(it.allowedDependencies())
                                                .doesNotContain(ApplicationModule.OPEN_TOKEN)));
    }
}
