package org.biaogan.notices;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A robot as it is added.
 *
 * @param url the address that the group gave out
 * @param secret with which messages are signed, where the group asks for it
 */
public record NewRobot(
        @NotNull @Nullable RobotKind kind,
        @NotBlank @Size(max = 60) @Nullable String title,
        @NotBlank @Size(max = 500) @Nullable String url,
        @Size(max = 200) @Nullable String secret,
        @NotNull @Min(1) @Max(7) @Nullable Integer weekday,
        @NotNull @Min(0) @Max(23) @Nullable Integer atHour) {

    /** A form nobody has filled in. */
    static final NewRobot EMPTY = new NewRobot(RobotKind.WECOM, null, null, null, 1, 9);

    RobotKind chosenKind() {
        return requireNonNull(kind);
    }

    String name() {
        return requireNonNull(title).strip();
    }

    String address() {
        return requireNonNull(url).strip();
    }

    @Nullable String secretOrNull() {
        return secret == null || secret.isBlank() ? null : secret.strip();
    }

    int chosenWeekday() {
        return requireNonNull(weekday);
    }

    int chosenHour() {
        return requireNonNull(atHour);
    }
}
