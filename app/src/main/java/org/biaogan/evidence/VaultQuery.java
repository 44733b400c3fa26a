package org.biaogan.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the same list, or of one that differs from it in one condition. */
public record VaultQuery(VaultFilter filter) {

    public static VaultQuery of(VaultFilter filter) {
        return new VaultQuery(filter);
    }

    /** The conditions as an address names them, in one order. */
    public Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        put(conditions, "q", filter.q());
        put(conditions, "materialClass", filter.materialClass());
        put(conditions, "criterion", filter.criterion());
        put(conditions, "keyPoint", filter.keyPoint());
        put(conditions, "primary", filter.primary());
        put(conditions, "cited", filter.cited());
        put(conditions, "withdrawn", filter.withdrawn());
        put(conditions, "filed", filter.filed());
        put(conditions, "mine", filter.mine());
        put(conditions, "task", filter.task());
        put(conditions, "unit", filter.unit());
        put(conditions, "from", filter.from());
        put(conditions, "to", filter.to());
        put(conditions, "kept", filter.kept());
        put(conditions, "late", filter.late());
        return conditions;
    }

    /** Those that no field of the form shows as it stands. */
    public Map<String, String> hidden() {
        var hidden = all();
        hidden.keySet().removeAll(Set.of("q", "materialClass", "keyPoint", "mine"));
        if (filter.shownState() != null) {
            hidden.keySet().removeAll(Set.of("cited", "withdrawn", "filed"));
        }
        if (filter.isOpen()) {
            hidden.keySet().removeAll(Set.of("criterion", "task", "unit", "kept", "late"));
            if (filter.shownMonth() != null) {
                hidden.keySet().removeAll(Set.of("from", "to"));
            }
        }
        return hidden;
    }

    public String page(int page) {
        return address(with("page", String.valueOf(page)));
    }

    /** The first page without these conditions. */
    public String without(String... names) {
        var rest = all();
        rest.keySet().removeAll(Set.of(names));
        return address(rest);
    }

    /** The first page in another order. */
    public String ordered(VaultOrder order) {
        return address(with("order", order.name()));
    }

    /** The first page as it stands. */
    public String address() {
        return address(all());
    }

    private Map<String, String> with(String name, String value) {
        var all = all();
        all.put(name, value);
        return all;
    }

    private Map<String, String> all() {
        var all = conditions();
        put(all, "order", filter.order());
        put(all, "more", filter.isOpen() ? true : null);
        return all;
    }

    private static String address(Map<String, String> conditions) {
        var query = UriComponentsBuilder.newInstance();
        conditions.forEach((name, value) -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(conditions).toUriString();
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
