// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestQuery;

/**
 * An address under {@code /v1} with a method that a resource answers.
 *
 * @param roles who may call it; empty for everybody
 * @param consumes the media types it takes; empty where nobody says so
 * @param parameters those of the query that it reads
 */
public record Route(String method, String path, Set<String> roles, Set<String> consumes, Set<String> parameters,
        boolean takesBody) {
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class,
            DELETE.class);

    /** A library answers it, from the file. */
    private static final Route DESCRIPTION = new Route("GET", "/v1/openapi.json", Set.of(), Set.of(), Set.of(), false);

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
                        set(nearest(method, Consumes.class).map(Consumes::value)), parameters(method.reflect()),
                        Arrays.stream(method.reflect().getParameters())
                                .anyMatch(parameter -> parameter.getAnnotations().length == 0)));
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(field -> name(field, field.getName()))
                        : name(parameter, parameter.getName()))
                .collect(Collectors.toSet());
    }

    /** It is called as it is in Java, unless the annotation says otherwise. */
    private static Stream<String> name(AnnotatedElement element, String otherwise) {
        return Stream.ofNullable(element.getAnnotation(RestQuery.class)).map(RestQuery::value)
                .map(given -> given.isEmpty() ? otherwise : given);
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
