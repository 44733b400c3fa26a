package org.biaogan.plan;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaogan.base.CivilDay;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A gate as its form sends it.
 *
 * @param revision the revision the writer had before them; 0 for a new gate
 */
public record GateForm(
        @NotBlank @Size(max = 100) @Nullable String titleZh,
        @Size(max = 200) @Nullable String titleEn,
        @Size(max = 200) @Nullable String outputZh,
        @Size(max = 300) @Nullable String outputEn,
        @NotBlank @Nullable String owner,
        List<String> deputies,
        @NotNull @CivilDay @Nullable LocalDate onDate,
        @NotNull @Nullable Integer revision) {

    static final GateForm EMPTY = new GateForm(null, null, null, null, null, List.of(), null, 0);

    /** A form without a deputy sends no list at all. */
    public GateForm {
        deputies = requireNonNullElse(deputies, List.<String>of());
    }

    static GateForm of(Gate gate) {
        Wording output = gate.output();
        var offices = gate.offices().stream().map(OfficeChoice::code).toList();
        return new GateForm(
                gate.title().zh(),
                gate.title().en(),
                output == null ? null : output.zh(),
                output == null ? null : output.en(),
                offices.getFirst(),
                offices.subList(1, offices.size()),
                gate.onDate(),
                gate.revision());
    }

    GateForm at(int newRevision) {
        return new GateForm(
                titleZh, titleEn, outputZh, outputEn, owner, deputies, onDate, newRevision);
    }

    boolean saysTheSameAs(GateForm other) {
        return Objects.equals(at(0), other.at(0));
    }
}
