package org.biaogan.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.web.Toast;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of the installation, for who keeps the house and for who reads a campaign. */
@Controller
class LedgerController {

    private static final String HOUSE = "/ledger";
    private static final String CAMPAIGN = "/campaigns/{campaignId}/ledger";

    private final LedgerReading reading;
    private final Ledger ledger;

    LedgerController(LedgerReading reading, Ledger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    @GetMapping(HOUSE)
    ModelAndView show(Actor actor) {
        return page(actor, HOUSE);
    }

    @GetMapping(CAMPAIGN)
    ModelAndView showInCampaign(Actor actor) {
        return page(actor, "/campaigns/" + actor.campaignId() + HOUSE);
    }

    @GetMapping({HOUSE + "/roots.txt", CAMPAIGN + "/roots.txt"})
    ResponseEntity<byte[]> takeText(Actor actor) {
        return file("biaogan-roots.txt", MediaType.TEXT_PLAIN, reading.text(actor));
    }

    @GetMapping({HOUSE + "/roots.json", CAMPAIGN + "/roots.json"})
    ResponseEntity<byte[]> takeJson(Actor actor) {
        return file("biaogan-roots.json", MediaType.APPLICATION_JSON, reading.json(actor));
    }

    @PostMapping(HOUSE + "/key")
    String rotate(Actor actor, RedirectAttributes next) {
        ledger.rotate(actor);
        next.addFlashAttribute(Toast.FLASH, Toast.of("ledger.key-rotated"));
        return "redirect:" + HOUSE;
    }

    private ModelAndView page(Actor actor, String at) {
        return new ModelAndView("ledger/ledger", Map.of("page", reading.page(actor, at)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
