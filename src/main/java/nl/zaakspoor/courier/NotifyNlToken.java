// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signs that it is us who ask: a JSON Web Token (RFC 7519) under HS256, made anew for every call. */
record NotifyNlToken(NotifyNl.ApiKey key, InstantSource clock) {
    private static final String HEADER = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8));

    String now() {
        String claims = "{\"iss\":\"%s\",\"iat\":%d}".formatted(key.service(), clock.instant().getEpochSecond());
        String signed = HEADER + '.' + base64(claims.getBytes(UTF_8));
        return signed + '.' + base64(mac(signed));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret().getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
