package org.biaogan.activities;

import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own secret addresses of calendars: made, shown once, revoked. */
@Controller
@RequestMapping({
    "/campaigns/{campaignId}/activities/calendar/feeds",
    "/units/{unitId}/activities/calendar/feeds"
})
class FeedAddressController {

    private final Feeds feeds;

    FeedAddressController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return page(actor, null, Problems.NONE);
    }

    /** The address stands on this one answer and nowhere else. */
    @PostMapping
    ModelAndView make(
            Actor actor, @RequestParam(name = "of", required = false) @Nullable Long unitId) {
        try {
            return page(actor, feeds.make(actor, unitId), Problems.NONE);
        } catch (Refused no) {
            ModelAndView page = page(actor, null, Problems.NONE.and("of", no));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{feedId}/revocation")
    ModelAndView revoke(Actor actor, @PathVariable long feedId, RedirectAttributes next) {
        feeds.revoke(actor, feedId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.feed.revoked"));
        return new ModelAndView("redirect:" + Places.of(actor) + "/calendar/feeds");
    }

    private ModelAndView page(Actor actor, @Nullable String token, Problems problems) {
        String address =
                token == null
                        ? null
                        : ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/feeds/" + token + ".ics")
                                .toUriString();
        return new ModelAndView("activities/feeds")
                .addObject("at", Places.of(actor))
                .addObject("feeds", feeds.list(actor))
                .addObject("units", feeds.units(actor))
                .addObject("address", address)
                .addObject("problems", problems);
    }
}
