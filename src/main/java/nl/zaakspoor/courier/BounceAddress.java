// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import nl.zaakspoor.access.BounceTokens;

/**
 * The address of sender on the envelope, another for each message, so that what comes back says by itself which message it
 * was: {@code bounces+{token}@voorbeeld.example}.
 */
public final class BounceAddress {
    private static final String PLACE = "{token}";
    /** What mail servers take before the @ (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST_NAME = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._+=-]*\\{token}[A-Za-z0-9._+=-]*@[A-Za-z0-9.-]+");

    private final String template;
    private final Pattern written;
    private final BounceTokens tokens;

    private BounceAddress(String template, BounceTokens tokens) {
        this.template = template;
        this.tokens = tokens;
        String[] around = template.split(Pattern.quote(PLACE), -1);
        this.written = Pattern.compile(Pattern.quote(around[0]) + "([0-9a-f]{" + BounceTokens.CHARS + "})"
                + Pattern.quote(around[1]), Pattern.CASE_INSENSITIVE);
    }

    /** @throws IllegalArgumentException with what is wrong with {@code template} */
    public static BounceAddress of(String template, BounceTokens tokens) {
        String address = template.strip();
        if (!FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("is not a mail address with {token} before the @");
        }
        if (address.indexOf('@') - PLACE.length() + BounceTokens.CHARS > LONGEST_NAME) {
            throw new IllegalArgumentException("is too long before the @: beside {token} there is room for "
                    + (LONGEST_NAME - BounceTokens.CHARS) + " characters");
        }
        return new BounceAddress(address, tokens);
    }

    String of(UUID message) {
        return template.replace(PLACE, tokens.write(message));
    }

    /** The message of the first address of ours in a text. */
    Optional<UUID> find(String text) {
        return written.matcher(text).results().findFirst().flatMap(found -> tokens.verify(found.group(1)));
    }
}
