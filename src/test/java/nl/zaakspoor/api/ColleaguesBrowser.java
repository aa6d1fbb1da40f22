// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Keeps cookies and follows redirects, also to the form of the provider that runs within the test. */
final class ColleaguesBrowser {
    /** What only the form of the provider has: names to choose from. */
    static final String FORM = "predefined";

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();

    /** Where they come when they wanted to go to {@code wanted} and had to sign in first. */
    HttpResponse<String> signIn(URI wanted, String provider, String name) throws IOException, InterruptedException {
        HttpResponse<String> asked = get(wanted);
        assertThat(asked.body()).as("%s", asked).contains(FORM);
        return send(HttpRequest.newBuilder(URI.create(provider + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filledIn(asked.body(), name))));
    }

    HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page));
    }

    /** Goes there from a page of the same site. */
    HttpResponse<String> goOn(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page).header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Mode", "navigate"));
    }

    /** Sends a form from a page of the same site. */
    HttpResponse<String> post(URI address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept-Language", "nl").build(), BodyHandlers.ofString());
    }

    private static String filledIn(String form, String name) {
        return Stream.concat(Pattern.compile("name='(\\w+)' value='([^']*)'>").matcher(form).results()
                .filter(field -> !field.group(1).equals(FORM))
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), UTF_8)), Stream.of(FORM + "=" + name))
                .collect(Collectors.joining("&"));
    }
}
