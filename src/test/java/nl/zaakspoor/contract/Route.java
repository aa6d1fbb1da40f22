// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * An address under {@code /v1} with a method that a resource answers.
 *
 * @param roles who may call it; empty for everybody
 * @param consumes the media types it takes; empty where nobody says so
 */
public record Route(String method, String path, Set<String> roles, Set<String> consumes) {
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class,
            DELETE.class);

    /** A library answers it, from the file. */
    private static final Route DESCRIPTION = new Route("GET", "/v1/openapi.json", Set.of(), Set.of());

    /** Those of the API. */
    static List<Route> all() {
        return Stream.concat(Stream.of(DESCRIPTION), under("/v1/").stream()).toList();
    }

    public static List<Route> under(String base) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zaakspoor").stream().filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream()).flatMap(Route::of)
                .filter(route -> route.path().startsWith(base)).toList();
    }

    private static Stream<Route> of(JavaMethod method) {
        return METHODS.stream().filter(method::isAnnotatedWith)
                .map(name -> new Route(name.getSimpleName(),
                        method.getOwner().getAnnotationOfType(Path.class).value()
                                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse(""),
                        set(nearest(method, RolesAllowed.class).map(RolesAllowed::value)),
                        set(nearest(method, Consumes.class).map(Consumes::value))));
    }

    private static <A extends Annotation> Optional<A> nearest(JavaMethod method, Class<A> annotation) {
        return method.tryGetAnnotationOfType(annotation).or(() -> method.getOwner().tryGetAnnotationOfType(annotation));
    }

    private static Set<String> set(Optional<String[]> values) {
        return values.stream().flatMap(Arrays::stream).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
