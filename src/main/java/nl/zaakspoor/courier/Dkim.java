// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Signs our mails in the name of our domain (RFC 6376: RSA with SHA-256, relaxed/relaxed). The signature holds no time, so
 * the same mail has the same signature, and it is made when a mail is sent: after a change of key a mail that waits is signed
 * with the new one.
 */
public final class Dkim {
    private static final String SIGNED = "from:to:subject:date:message-id:in-reply-to:references:auto-submitted:"
            + "content-language:mime-version:content-type:list-unsubscribe:list-unsubscribe-post";
    private static final Pattern PEM_LINE = Pattern.compile("-----[A-Z ]+-----|\\s");
    private static final Pattern TAG_END = Pattern.compile("; ");
    /** The signature itself may be broken anywhere. */
    private static final Pattern LONG_VALUE = Pattern.compile("([A-Za-z0-9+/=]{70})(?=[A-Za-z0-9+/=])");
    private static final String FOLD = "\r\n ";

    private final String template;
    private final PrivateKey key;

    private Dkim(String template, PrivateKey key) {
        this.template = template;
        this.key = key;
    }

    /**
     * @param selector under which the public key stands in the DNS of {@code domain}
     * @param pem an RSA key in PKCS #8, as {@code openssl genpkey -algorithm RSA} writes it
     * @throws IllegalArgumentException when it is no such key
     */
    public static Dkim of(String domain, String selector, String pem) {
        try {
            byte[] der = Base64.getDecoder().decode(PEM_LINE.matcher(pem).replaceAll(""));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new Dkim("v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; h=" + SIGNED
                    + "; bh=; b=;", key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is not an RSA key in PKCS #8", e);
        }
    }

    /** The mail with its signature before it. */
    byte[] sign(byte[] mail) {
        try {
            String header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(mail));
            ByteArrayOutputStream signed = new ByteArrayOutputStream(mail.length + header.length());
            signed.write((folded(header) + "\r\n").getBytes(US_ASCII));
            signed.write(mail);
            return signed.toByteArray();
        } catch (IOException | FailException e) {
            throw new IllegalStateException("a mail that we wrote can always be signed", e);
        }
    }

    /** A line of mail has 998 characters at most; where it is folded does not matter to a relaxed signature. */
    private static String folded(String header) {
        return LONG_VALUE.matcher(TAG_END.matcher(header).replaceAll(";" + FOLD)).replaceAll("$1" + FOLD);
    }
}
