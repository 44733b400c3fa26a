package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of another page of the same list. */
public record VaultQuery(VaultFilter filter) {

    public static VaultQuery of(VaultFilter filter) {
        return new VaultQuery(filter);
    }

    public String page(int page) {
        var query = UriComponentsBuilder.newInstance();
        put(query, "q", filter.q());
        put(query, "materialClass", filter.materialClass());
        put(query, "kept", filter.kept());
        put(query, "task", filter.task());
        put(query, "keyPoint", filter.keyPoint());
        put(query, "cited", filter.cited());
        put(query, "withdrawn", filter.withdrawn());
        put(query, "from", filter.from());
        put(query, "to", filter.to());
        put(query, "unit", filter.unit());
        put(query, "filed", filter.filed());
        put(query, "late", filter.late());
        put(query, "primary", filter.primary());
        query.queryParam("page", page);
        return query.build().encode().toUriString();
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, value);
        }
    }
}
