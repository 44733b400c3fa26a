package org.biaogan.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.CurrentActor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.SlowFacts;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.notices.Notices;
import org.biaogan.schemes.Wording;
import org.biaogan.web.Frame;
import org.biaogan.web.NavGroup;
import org.biaogan.web.NavLink;
import org.biaogan.web.Place;
import org.biaogan.web.Shell;
import org.biaogan.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What surrounds a page: who is signed in, which campaign it is, and the ways the reader may go.
 */
@Component
class MenuShell implements Shell {

    private final MenuRepository menus;
    private final Campaigns campaigns;
    private final Notices notices;
    private final CivilCalendar calendar;
    private final SlowFacts facts;
    private final LocaleResolver language;

    MenuShell(
            MenuRepository menus,
            Campaigns campaigns,
            Notices notices,
            CivilCalendar calendar,
            SlowFacts facts,
            LocaleResolver language) {
        this.menus = menus;
        this.campaigns = campaigns;
        this.notices = notices;
        this.calendar = calendar;
        this.facts = facts;
        this.language = language;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        return CurrentActor.of(request).map(it -> frame(request, it)).orElse(Frame.EMPTY);
    }

    private Frame frame(HttpServletRequest request, Actor actor) {
        String path = request.getRequestURI();
        Viewer viewer = viewer(actor, language.resolveLocale(request));
        if (actor.scope() instanceof Scope.OfCampaign campaign) {
            return inCampaign(
                    viewer, actor, campaigns.get(campaign.campaignId()), path, inbox(actor));
        }
        return new Frame(viewer, null, outside(actor, path), List.of(), null, inbox(actor), null);
    }

    private NavLink inbox(Actor actor) {
        return new NavLink("notices.title", "/notices", "inbox").counting(notices.unread(actor));
    }

    private record HoldingOf(long accountId) {}

    private Viewer viewer(Actor actor, Locale locale) {
        String office =
                facts.get(
                                new HoldingOf(actor.accountId()),
                                () -> menus.findHolding(actor.accountId(), calendar.today()))
                        .map(it -> new Wording(it.zh(), it.en()).in(locale) + " · " + it.unitName())
                        .orElse("");
        return new Viewer(actor.name(), office, "/account");
    }

    private static Frame inCampaign(
            Viewer viewer, Actor actor, Campaign campaign, String path, NavLink inbox) {
        String at = "/campaigns/" + campaign.id();
        boolean whole = actor.may(Permission.READ_CAMPAIGN);
        NavLink month = link("month", at + "/month", "calendar-check", path);
        NavLink evidence = link("evidence", at + "/evidence", "archive", path);
        NavLink overview = overview(at, path);
        return new Frame(
                viewer,
                new Place(campaign.unitName(), campaign.title(), "/campaigns"),
                menu(actor, at, path, whole, overview, month, evidence),
                whole ? List.of(overview, month, evidence) : List.of(month, evidence),
                actor.may(Permission.RECORD_RESULT)
                        ? new NavLink("desk.quick", at + "/activities/new", "plus")
                        : null,
                inbox,
                at + "/evidence");
    }

    private static List<NavGroup> menu(
            Actor actor,
            String at,
            String path,
            boolean whole,
            NavLink overview,
            NavLink month,
            NavLink evidence) {
        var first = new ArrayList<NavLink>();
        var build = new ArrayList<NavLink>();
        var groups = new ArrayList<NavGroup>();
        if (whole) {
            first.add(overview);
        }
        first.add(month);
        if (actor.may(Permission.ACCEPT_RESULT)) {
            first.add(link("awaiting", at + "/awaiting", "clipboard-check", path));
        }
        first.add(link("timeline", at + "/timeline", "calendar", path));
        first.add(link("rhythm", at + "/rhythm", "clock", path));
        if (whole) {
            first.add(link("matrix", at + "/matrix", "grid-dots", path));
        }
        groups.add(new NavGroup(null, first));
        build.add(link("path", at + "/path", "route", path));
        build.add(link("activities", at + "/activities", "notebook", path));
        build.add(link("planning", at + "/planning", "link", path));
        build.add(link("posts", at + "/posts", "users", path));
        build.add(evidence);
        if (whole) {
            build.add(link("catalogue", at + "/catalogue", "list-check", path));
        }
        if (actor.may(Permission.MANAGE_CAMPAIGN)) {
            build.add(link("signals", at + "/signals", "info-circle", path));
        }
        groups.add(new NavGroup("desk.menu.build", build));
        if (whole) {
            groups.add(
                    new NavGroup(
                            "desk.menu.tell",
                            List.of(
                                    link("evaluation", at + "/evaluation", "writing", path),
                                    link("packs", at + "/packs", "package", path))));
        }
        groups.add(new NavGroup("desk.menu.house", house(actor, at, path)));
        return groups;
    }

    private static List<NavLink> house(Actor actor, @Nullable String at, String path) {
        var links = new ArrayList<NavLink>();
        if (at != null && actor.may(Permission.MANAGE_CAMPAIGN)) {
            links.add(link("members", at + "/members", "users", path));
        }
        links.add(link("units", "/units", "sitemap", path));
        links.add(link("schemes", "/schemes", "ruler-measure", path));
        links.add(link("complaints", "/complaints", "message-2", path));
        if (actor.may(Permission.MANAGE_ACCOUNTS)) {
            links.add(link("accounts", "/accounts", "key", path));
            links.add(link("ledger", "/ledger", "lock", path));
        }
        if (actor.may(Permission.KEEP_STORE)) {
            links.add(link("store", "/store", "inbox", path));
        }
        return links;
    }

    private static List<NavGroup> outside(Actor actor, String path) {
        return List.of(
                new NavGroup(
                        null, List.of(link("campaigns", "/campaigns", "layout-dashboard", path))),
                new NavGroup("desk.menu.house", house(actor, null, path)));
    }

    /** All other pages of the campaign stand below the overview, which is current only itself. */
    private static NavLink overview(String at, String path) {
        return new NavLink("desk.nav.overview", at, "layout-dashboard", null, path.equals(at));
    }

    private static NavLink link(String name, String href, String icon, String path) {
        return new NavLink("desk.nav." + name, href, icon).on(path);
    }
}
