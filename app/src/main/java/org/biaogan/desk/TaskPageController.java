package org.biaogan.desk;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One task: what it is for, what it should yield, what came of it and what proves it. */
@Controller
class TaskPageController {

    private final CampaignDesk desk;

    TaskPageController(CampaignDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/campaigns/{campaignId}/tasks/{taskId}")
    ModelAndView show(
            Actor actor,
            @PathVariable long taskId,
            @RequestParam(required = false) @Nullable Long occurrence,
            @RequestParam(required = false) @Nullable String all) {
        return new ModelAndView("desk/task")
                .addObject("campaignId", actor.campaignId())
                .addObject("page", desk.task(actor, taskId, occurrence, all != null))
                .addObject("mayEdit", actor.may(Permission.EDIT_PATH))
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT))
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE));
    }
}
