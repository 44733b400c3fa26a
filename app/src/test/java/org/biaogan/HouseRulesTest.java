package org.biaogan;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "org.biaogan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule ONLY_REPOSITORIES_HOLD_SQL =
            noClasses()
                    .that()
                    .areNotAnnotatedWith(Repository.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule CONTROLLERS_USE_THE_FRONT_DOOR =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "are repositories behind a front door",
                                    it ->
                                            it.isAnnotatedWith(Repository.class)
                                                    && !it.getModifiers()
                                                            .contains(JavaModifier.PUBLIC)));

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule NO_DUMPING_GROUNDS =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Mapper|Service)");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule EVERY_PAGE_KNOWS_WHO_ASKS =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackages("..access..", "..web..")
                    .should(
                            have(
                                    anyElementThat(type(Actor.class))
                                            .onResultOf((JavaMethod method) ->
                                                    method.getRawParameterTypes())
                                            .as("a parameter of type Actor")))
                    .allowEmptyShould(true);
}
