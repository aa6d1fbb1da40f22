// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.PublicState;

/**
 * What a colleague looks for. All that is given must match.
 *
 * @param who the request by what it is called, its applicant or a representative, and where it is about
 * @param department that works on it now
 * @param state in which it was when it was looked at last
 * @param delayed whether it takes longer than was said; empty when that does not matter
 * @param since the first day, in the Netherlands, on which it may have come
 */
public record SearchTerms(Who who, Optional<DepartmentId> department, Optional<ProductId> product,
        Optional<PublicState> state, Optional<Boolean> delayed, Optional<LocalDate> since) {

    /**
     * @param reference the whole of it or its end, in any spelling
     * @param phone in any notation
     * @param name whole words of it
     * @param address postcode and house number of who asked, which say little without each other
     * @param location whole words of where it is about, such as a street and a number
     */
    public record Who(Optional<String> reference, Optional<String> email, Optional<String> phone, Optional<String> name,
            Optional<Address> address, Optional<String> location) {
        public static final Who ANYBODY = new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());

        public static Who byReference(String text) {
            return new Who(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        public static Who byEmail(String address) {
            return new Who(Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        public static Who byPhone(String number) {
            return new Who(Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        public static Who byName(String name) {
            return new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty(),
                    Optional.empty());
        }

        public static Who byAddress(Address address) {
            return new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(address),
                    Optional.empty());
        }

        public static Who byLocation(String location) {
            return new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(location));
        }

        /**
         * What is most telling comes first.
         *
         * @param whole whether the reference is looked for as a whole, or by its end
         */
        List<LookUpTerm> terms(boolean whole) {
            Stream<LookUpTerm> single = Stream.of(
                    reference.map(text -> whole ? LookUpTerm.reference(text) : end(text)), email.map(LookUpTerm::email),
                    phone.map(LookUpTerm::phone), address.map(Address::term)).flatMap(Optional::stream);
            Stream<LookUpTerm> words = Stream
                    .concat(name.stream().flatMap(LookUpTerm::name), location.stream().flatMap(LookUpTerm::location))
                    .sorted(Comparator.comparingInt((LookUpTerm term) -> term.folded().length()).reversed());
            return Stream.concat(single, words).distinct().toList();
        }

        /** A reference that is too short to have an end is to be given whole. */
        private static LookUpTerm end(String reference) {
            return LookUpTerm.referenceEnd(reference).orElseGet(() -> LookUpTerm.reference(reference));
        }

        Optional<String> bareReference() {
            return reference.map(LookUpTerm::bare);
        }

        /**
         * The one thing by which somebody, or a request, is known best; empty where only a place is given, which is of many.
         * What else was said is left out: whether that fits as well is nobody's business who may not see the request.
         */
        Optional<Who> knownBest() {
            return Stream.of(reference.map(Who::byReference), email.map(Who::byEmail), phone.map(Who::byPhone),
                    address.map(Who::byAddress), name.map(Who::byName)).flatMap(Optional::stream).findFirst();
        }

        boolean isAnybody() {
            return equals(ANYBODY);
        }

        @Override
        public String toString() {
            return "Who" + kinds();
        }

        /** By which kinds of terms is looked; what these are is nobody's business. */
        private List<LookUpTerm.Kind> kinds() {
            return terms(true).stream().map(LookUpTerm::kind).distinct().toList();
        }
    }

    public record Address(String postcode, String houseNumber) {
        LookUpTerm term() {
            return LookUpTerm.address(postcode, houseNumber);
        }

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** By what is looked, for the read log: {@code name address}. */
    public String kinds() {
        return Stream.concat(who.kinds().stream().map(Code::of),
                Stream.of(department.map(_ -> "department"), product.map(_ -> "product"), state.map(_ -> "state"),
                        delayed.map(_ -> "delayed"), since.map(_ -> "since")).flatMap(Optional::stream))
                .collect(Collectors.joining(" "));
    }
}
