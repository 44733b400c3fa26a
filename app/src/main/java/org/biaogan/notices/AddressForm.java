package org.biaogan.notices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a person wants to get mail. */
public record AddressForm(
        @NotBlank
                @Size(max = 200)
                @Pattern(
                        regexp = "\\s*[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}\\s*",
                        message = "{notices.address.shape}")
                @Nullable String address) {}
