package org.biaogan.sample;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaogan.access.Accounts;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The made-up college: its units, and its people by the names of their roles. */
@Component
class SamplePeople {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final OrganizationTree tree;
    private final People people;
    private final CivilCalendar calendar;

    SamplePeople(Accounts accounts, OrganizationTree tree, People people, CivilCalendar calendar) {
        this.accounts = accounts;
        this.tree = tree;
        this.people = people;
        this.calendar = calendar;
    }

    /** The units of the sample. */
    record Units(long college, long generalBranch, List<Long> branches) {}

    /** How one of them signs in. */
    record SignIn(String name, String password, String who) {}

    /** Everybody, and the accounts the loader writes for. */
    record Made(
            Units units,
            Actor house,
            long secretary,
            long organiser,
            List<Long> branchSecretaries,
            List<SignIn> signIns) {}

    Made make() {
        var signIns = new ArrayList<SignIn>();
        long administrator = account("admin", "系统管理员", true, signIns);
        Actor builder = all(administrator, List.of());
        long college = tree.plant(builder, "COLLEGE", "示例职业技术学院党委", calendar.today());
        Actor house = all(administrator, List.of(Actor.downFrom(tree.get(college).path())));
        long general = tree.add(house, college, "GENERAL_BRANCH", "智能制造学院党总支");
        long other = tree.add(house, college, "GENERAL_BRANCH", "信息工程学院党总支");
        var branches =
                List.of(
                        tree.add(house, general, "TEACHER_BRANCH", SampleCalendar.NAME_BEFORE),
                        tree.add(house, general, "TEACHER_BRANCH", "数控教师党支部"),
                        tree.add(house, general, "STUDENT_BRANCH", "学生第一党支部"),
                        tree.add(house, general, "STUDENT_BRANCH", "学生第二党支部"));
        tree.add(house, branches.get(2), "GROUP", "第一党小组");
        tree.add(house, general, "TEACHING_OFFICE", "机电一体化教研室");
        tree.add(house, general, "YOUTH_LEAGUE", "智能制造学院团总支");
        tree.add(house, other, "TEACHER_BRANCH", "软件教师党支部");
        hold(house, administrator, "系统管理员", college, "administrator");
        long secretary = person(house, "secretary", "党总支书记", general, "secretary", signIns);
        long organiser = person(house, "organiser", "组织员", general, "organiser", signIns);
        var secretaries = new ArrayList<Long>();
        String[] ordinal = {"第一", "第二", "第三", "第四"};
        for (int i = 0; i < branches.size(); i++) {
            secretaries.add(
                    person(
                            house,
                            "branch" + (i + 1),
                            ordinal[i] + "支部书记",
                            branches.get(i),
                            "branch-secretary",
                            signIns));
        }
        person(house, "dean", "院长", general, "dean", signIns);
        person(house, "department", "组织部干事", college, "organisation-department", signIns);
        hold(house, null, "副书记", general, "deputy-secretary");
        hold(house, null, "宣传委员", general, "publicity-member");
        hold(house, null, "纪检委员", general, "discipline-member");
        hold(house, null, "机电一体化专业主任", general, "programme-head");
        hold(house, null, "辅导员", general, "counsellor");
        hold(house, null, "团总支书记", general, "youth-league");
        hold(house, null, "班子成员", general, "leadership-team");
        hold(house, null, "统战委员", general, "united-front-member");
        for (int i = 0; i < branches.size(); i++) {
            boolean teachers = i < 2;
            hold(
                    house,
                    null,
                    ordinal[i] + "支部" + (teachers ? "教师党员" : "学生党员"),
                    branches.get(i),
                    teachers ? "teacher-member" : "student-member");
        }
        return new Made(
                new Units(college, general, branches),
                house,
                secretary,
                organiser,
                secretaries,
                signIns);
    }

    private long person(
            Actor house,
            String signInName,
            String name,
            long unit,
            String office,
            List<SignIn> signIns) {
        long account = account(signInName, name, false, signIns);
        hold(house, account, name, unit, office);
        return account;
    }

    private void hold(Actor house, @Nullable Long account, String name, long unit, String office) {
        long person = people.add(house, name, null);
        if (account != null) {
            people.connect(house, person, account);
        }
        LocalDate today = calendar.today();
        people.appoint(house, person, unit, office, null, today);
    }

    private long account(
            String signInName, String name, boolean administrator, List<SignIn> signIns) {
        String password = password();
        signIns.add(new SignIn(signInName, password, name));
        return accounts.addWithPassword(signInName, name, administrator, password);
    }

    private static Actor all(long account, List<String> reach) {
        return new Actor(
                account,
                "示例",
                new Scope.Installation(),
                EnumSet.allOf(Permission.class).stream()
                        .collect(Collectors.toMap(Function.identity(), it -> reach)));
    }

    /** Twelve letters and figures that are not mistaken for one another. */
    private static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
