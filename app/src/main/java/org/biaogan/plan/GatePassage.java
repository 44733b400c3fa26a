package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** On which day a gate was passed, as its form sends it. */
public record GatePassage(@NotNull @CivilDay @Nullable LocalDate on) {}
