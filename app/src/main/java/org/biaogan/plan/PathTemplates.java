package org.biaogan.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.base.NotFound;
import org.biaogan.schemes.DataFiles;
import org.biaogan.schemes.SchemeLibrary;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** The path templates there are, read from their files before the first page is served. */
@Component
@DependsOn("schemesAtStart")
public class PathTemplates implements InitializingBean {

    private final DataFiles files;
    private final SchemeLibrary schemes;
    private final OfficeRepository offices;
    private volatile List<PathTemplate> templates = List.of();

    PathTemplates(DataFiles files, SchemeLibrary schemes, OfficeRepository offices) {
        this.files = files;
        this.schemes = schemes;
        this.offices = offices;
    }

    public List<PathTemplate> list() {
        return templates;
    }

    public PathTemplate get(String id) {
        return templates.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan.template", id));
    }

    @Override
    public void afterPropertiesSet() {
        var known = offices.list().stream().map(OfficeChoice::code).collect(Collectors.toSet());
        templates =
                files.list("paths").stream()
                        .map(it -> PathFile.read(it, this::keyPoints, known))
                        .toList();
    }

    private Set<String> keyPoints(String scheme) {
        return schemes.findNewest(scheme).stream()
                .flatMap(it -> it.keyPoints())
                .map(it -> it.code())
                .collect(Collectors.toSet());
    }
}
