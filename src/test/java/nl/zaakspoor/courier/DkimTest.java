// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures, held against RFC 6376 by a reading of its own: nothing of what made them is used to check them. */
class DkimTest {
    private static final byte[] MAIL = Mails.MAIL.bytes(Mails.server(25));
    private static final Pattern HEADER_END = Pattern.compile("\r\n\r\n");
    private static final Pattern FIELD_END = Pattern.compile("\r\n(?![ \t])");

    @ParameterizedTest
    @ValueSource(ints = {2048, 4096})
    void a_receiver_finds_the_signature_good_and_every_line_short_enough(int bits) throws GeneralSecurityException {
        // Given
        KeyPair keys = keys(bits);

        // When
        String signed = new String(dkim(keys).sign(MAIL), ISO_8859_1);

        // Then
        assertThat(isGood(signed, keys.getPublic())).isTrue();
        assertThat(signed.lines()).allMatch(line -> line.length() <= 998);
        assertThat(tags(signed)).containsEntry("d", "voorbeeld.example").containsEntry("s", "zaken")
                .containsEntry("a", "rsa-sha256").containsEntry("c", "relaxed/relaxed").doesNotContainKey("t");
    }

    @Test
    void the_mail_itself_goes_as_it_is_and_the_same_mail_is_signed_the_same() throws GeneralSecurityException {
        // Given
        Dkim dkim = dkim(keys(2048));

        // When
        byte[] signed = dkim.sign(MAIL);

        // Then
        assertThat(new String(signed, ISO_8859_1)).endsWith(new String(MAIL, ISO_8859_1)).startsWith("DKIM-Signature:");
        assertThat(dkim.sign(MAIL)).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beoordelen", "Subject: ", "From: Gemeente"})
    void whoever_changes_a_word_breaks_it(String word) throws GeneralSecurityException {
        // Given
        KeyPair keys = keys(2048);
        String signed = new String(dkim(keys).sign(MAIL), ISO_8859_1);
        assertThat(signed).contains(word);

        // Then
        assertThat(isGood(signed.replaceFirst(word, word + "x"), keys.getPublic())).isFalse();
    }

    @Test
    void what_is_no_key_is_refused_without_showing_it() {
        assertThatThrownBy(() -> Dkim.of("voorbeeld.example", "zaken", "-----BEGIN PRIVATE KEY-----\ngeheim\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("geheim");
    }

    private static KeyPair keys(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static Dkim dkim(KeyPair keys) {
        return Dkim.of("voorbeeld.example", "zaken", "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }

    private static boolean isGood(String mail, PublicKey key) throws GeneralSecurityException {
        String[] parts = HEADER_END.split(mail, 2);
        Map<String, String> tags = tags(mail);
        byte[] bodyHash = MessageDigest.getInstance("SHA-256").digest(relaxedBody(parts[1]).getBytes(ISO_8859_1));
        if (!Base64.getEncoder().encodeToString(bodyHash).equals(tags.get("bh"))) {
            return false;
        }
        String[] fields = FIELD_END.split(parts[0]);
        StringBuilder signed = new StringBuilder();
        for (String name : tags.getOrDefault("h", "").split(":")) {
            Arrays.stream(fields).filter(field -> field.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .reduce((_, last) -> last).ifPresent(field -> signed.append(relaxed(field)).append("\r\n"));
        }
        String own = relaxed(
                Arrays.stream(fields).filter(field -> field.startsWith("DKIM-Signature")).findFirst().orElseThrow());
        signed.append(own.replaceFirst("(;\\s*b=)[^;]*", "$1"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signed.toString().getBytes(ISO_8859_1));
        return signature.verify(Base64.getDecoder().decode(tags.getOrDefault("b", "")));
    }

    /** RFC 6376, 3.2: blanks inside a value of base64 do not count. */
    private static Map<String, String> tags(String mail) {
        String field = Arrays.stream(FIELD_END.split(mail)).filter(line -> line.startsWith("DKIM-Signature")).findFirst()
                .orElseThrow();
        return Arrays.stream(field.substring(field.indexOf(':') + 1).split(";")).map(String::strip)
                .filter(tag -> tag.contains("=")).collect(Collectors.toMap(tag -> tag.substring(0, tag.indexOf('=')).strip(),
                        tag -> tag.substring(tag.indexOf('=') + 1).replaceAll("\\s", "")));
    }

    /** RFC 6376, 3.4.2. */
    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":"
                + field.substring(colon + 1).replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /** RFC 6376, 3.4.4. */
    private static String relaxedBody(String body) {
        String lines = body.replaceAll("[ \t]+", " ").replaceAll(" \r\n", "\r\n").replaceAll("(\r\n)+$", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }
}
