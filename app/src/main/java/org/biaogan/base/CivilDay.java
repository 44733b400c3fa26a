package org.biaogan.base;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day between 1949 and 2100: what lies outside is a slip of the hand. */
@Documented
@Constraint(validatedBy = CivilDay.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CivilDay {

    String message() default "CivilDay";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the year only. */
    final class Check implements ConstraintValidator<CivilDay, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, @Nullable ConstraintValidatorContext ctx) {
            return day == null || isPlausible(day);
        }

        public static boolean isPlausible(LocalDate day) {
            return day.getYear() >= 1949 && day.getYear() <= 2100;
        }
    }
}
