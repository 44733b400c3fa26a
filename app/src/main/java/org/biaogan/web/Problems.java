package org.biaogan.web;

import java.util.ArrayList;
import java.util.List;
import org.biaogan.base.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Everything to mend in a form that came back, in the order of the form. */
public record Problems(List<Problem> list) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        list = List.copyOf(list);
    }

    public static Problems of(BindingResult result) {
        return new Problems(
                result.getAllErrors().stream()
                        .map(it -> new Problem(it instanceof FieldError f ? f.getField() : "", it))
                        .toList());
    }

    public Problems and(String field, String key, Object... arguments) {
        var all = new ArrayList<>(list);
        all.add(
                new Problem(
                        field, new DefaultMessageSourceResolvable(new String[] {key}, arguments)));
        return new Problems(all);
    }

    /** What a rule of the domain said, as something to mend in the form. */
    public Problems and(String field, Refused rule) {
        return and(field, rule.code(), Words.plain(rule.arguments()));
    }

    public List<Problem> of(String field) {
        return list.stream().filter(it -> it.field().equals(field)).toList();
    }

    public boolean none() {
        return list.isEmpty();
    }
}
