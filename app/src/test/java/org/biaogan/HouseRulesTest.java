package org.biaogan;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.util.Date;
import org.biaogan.access.Actor;
import org.biaogan.web.AsksNobody;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    static final ArchRule NO_PACKAGE_FOR_LEFTOVERS =
            noClasses()
                    .should()
                    .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..");

    /** Also with a zone: only a clock that is handed over can be set by a test. */
    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.biaogan.launcher..")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "asks the machine for the time",
                                    (JavaMethodCall call) -> asksTheMachine(call.getTarget())))
                    .orShould()
                    .callConstructor(Date.class);

    private static boolean asksTheMachine(MethodCallTarget target) {
        String owner = target.getOwner().getPackageName();
        boolean ofTime = owner.equals("java.time") || owner.startsWith("java.time.");
        boolean fromClock =
                target.getRawParameterTypes().stream()
                        .anyMatch(it -> it.isEquivalentTo(Clock.class));
        return ofTime && target.getName().equals("now") && !fromClock
                || target.getName().equals("currentTimeMillis");
    }

    /** The programs behind bin/ speak to a home whose product may be stopped. */
    @ArchTest
    static final ArchRule SQL_GOES_THROUGH_THE_CLIENT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.biaogan.launcher..")
                    .and()
                    .doNotHaveSimpleName("Doctor")
                    .and()
                    .doNotHaveSimpleName("LedgerDoctor")
                    .and()
                    .doNotHaveSimpleName("ResetLink")
                    .and()
                    .doNotHaveSimpleName("KeptFilesCheck")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org\\.springframework\\.jdbc\\.core\\.(namedparam\\.)?\\w*JdbcTemplate"
                                    + "|java\\.sql\\.(Connection|Statement|PreparedStatement|DriverManager)");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NOTHING_IS_NULL_UNSAID =
            classes()
                    .that()
                    .resideOutsideOfPackages("org.biaogan.jte..", "gg.jte..")
                    .should(
                            ArchConditions.be(
                                    DescribedPredicate.describe(
                                            "in a package marked @NullMarked",
                                            (JavaClass it) ->
                                                    it.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule THE_ACTOR_COMES_FIRST =
            methods()
                    .that()
                    .arePublic()
                    .should(
                            ArchConditions.not(
                                    have(
                                            DescribedPredicate.describe(
                                                    "an Actor behind other parameters",
                                                    (JavaMethod method) -> comesLater(method)))));

    private static boolean comesLater(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .skip(1)
                .anyMatch(it -> it.isEquivalentTo(Actor.class));
    }

    @ArchTest
    static final ArchRule EVERY_PAGE_KNOWS_WHO_ASKS =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackages("..access..", "..web..")
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAnnotatedWith(AsksNobody.class)
                    .should(
                            have(
                                    DescribedPredicate.describe(
                                            "an Actor as the first parameter",
                                            (JavaMethod method) ->
                                                    !method.getRawParameterTypes().isEmpty()
                                                            && method.getRawParameterTypes()
                                                                    .getFirst()
                                                                    .isEquivalentTo(Actor.class))));

    /** Neither the person nor anything that is remembered between two requests. */
    @ArchTest
    static final ArchRule WHAT_ASKS_NOBODY_CANNOT_KNOW =
            noClasses()
                    .that()
                    .areAnnotatedWith(AsksNobody.class)
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "know the person, the session or the trail",
                                    it ->
                                            it.getPackageName().startsWith("org.biaogan.access")
                                                    || it.getPackageName()
                                                            .startsWith("org.biaogan.trail")
                                                    || it.getPackageName()
                                                            .contains("springframework.security")
                                                    || it.isAssignableTo(HttpSession.class)
                                                    || it.isAssignableTo(Principal.class)
                                                    || it.isAssignableTo(
                                                            RedirectAttributes.class)));
}
