package org.biaogan.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.biaogan.activities.ActivityKind;
import org.biaogan.activities.NewActivity;
import org.biaogan.activities.NewCloseOut;
import org.biaogan.activities.NewTopic;
import org.biaogan.evidence.NewEntry;
import org.biaogan.plan.NewResult;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one form, counted from the form itself.
 *
 * @param name message key of what the form is for, where it is no kind of record
 * @param kind the kind of record it is for
 * @param toSay fields that cannot be left empty and are empty at first
 * @param filledIn fields that cannot be left empty and are filled in already
 * @param free fields that may be left empty
 */
public record AskedForm(String name, @Nullable Wording kind, int toSay, int filledIn, int free) {

    /** Ticks, files and marks of the form itself, which nobody fills in as fields. */
    private static final Set<String> NO_FIELDS =
            Set.of(
                    "serves",
                    "cites",
                    "uploads",
                    "topics",
                    "together",
                    "seen",
                    "why",
                    "itemId",
                    "task",
                    "occurrence",
                    "keyPointId");

    /** Fields of a record that a kind must ask for. */
    private static final List<FieldsOf> BY_KIND =
            List.of(
                    new FieldsOf(ActivityKind.Field.CHAIR, Set.of("chair")),
                    new FieldsOf(
                            ActivityKind.Field.ATTENDANCE,
                            Set.of("due", "present", "onLeave", "admitting")),
                    new FieldsOf(ActivityKind.Field.PARTNER, Set.of("partner")));

    private record FieldsOf(ActivityKind.Field field, Set<String> names) {}

    /** A record of this kind. */
    static AskedForm of(ActivityKind kind) {
        return count(
                "activities.kind",
                kind.title(),
                NewActivity.class,
                Set.of("unitId", "kind", "heldOn"),
                name ->
                        BY_KIND.stream()
                                .allMatch(
                                        it -> kind.has(it.field()) || !it.names().contains(name)));
    }

    /** The forms that are no records of a kind. */
    static List<AskedForm> others() {
        return List.of(
                count("desk.burden.form.topic", null, NewTopic.class, Set.of(), name -> true),
                count(
                        "desk.burden.form.result",
                        null,
                        NewResult.class,
                        Set.of("doneOn"),
                        name -> true),
                count(
                        "desk.burden.form.entry",
                        null,
                        NewEntry.class,
                        Set.of("kept", "materialClass", "eventOn", "unitId", "sensitivity"),
                        name -> true),
                count(
                        "desk.burden.form.close-out",
                        null,
                        NewCloseOut.class,
                        Set.of("closedOn"),
                        name -> true));
    }

    private static AskedForm count(
            String name,
            @Nullable Wording kind,
            Class<? extends Record> form,
            Set<String> filledIn,
            Predicate<String> asked) {
        List<RecordComponent> fields =
                Arrays.stream(form.getRecordComponents())
                        .filter(it -> !NO_FIELDS.contains(it.getName()))
                        .filter(it -> asked.test(it.getName()))
                        .toList();
        int needed = (int) fields.stream().filter(AskedForm::isNeeded).count();
        int given =
                (int)
                        fields.stream()
                                .filter(AskedForm::isNeeded)
                                .filter(it -> filledIn.contains(it.getName()))
                                .count();
        return new AskedForm(name, kind, needed - given, given, fields.size() - needed);
    }

    private static boolean isNeeded(RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(NotNull.class)
                || field.getAccessor().isAnnotationPresent(NotBlank.class);
    }
}
