package org.biaogan.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.biaogan.base.NotFound;
import org.biaogan.schemes.DataFiles;
import org.biaogan.schemes.DataFiles.DataFile;
import org.biaogan.schemes.Scheme;
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

    /** Those whose key points a version of a scheme has. */
    public List<PathTemplate> listFitting(Scheme version) {
        return templates.stream().filter(it -> it.fits(version)).toList();
    }

    /** A path from the home takes the place of the one that ships under its name. */
    @Override
    public void afterPropertiesSet() {
        var known = offices.list().stream().map(OfficeChoice::code).collect(Collectors.toSet());
        var read = new LinkedHashMap<String, PathTemplate>();
        var from = new HashMap<String, DataFile>();
        for (DataFile file : files.list("paths")) {
            PathTemplate template = PathFile.read(file, schemes::codes, known);
            DataFile other = from.put(template.id(), file);
            if (other != null && other.ships() == file.ships()) {
                throw PathFile.sameName(file, other);
            }
            read.put(template.id(), template);
        }
        templates = List.copyOf(read.values());
    }
}
