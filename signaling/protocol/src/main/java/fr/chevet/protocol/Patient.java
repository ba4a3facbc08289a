package fr.chevet.protocol;

import java.time.LocalDate;

/// Who the patient is, in the traits of the French identity rules: birth name, first given name, birth date, sex.
public record Patient(String birthName, String firstName, LocalDate birthDate, Sex sex, IdentityStatus status) {
    /// Nobody alive was born before; a typed year such as 0944 or 1844 is a slip.
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    public Patient {
        birthName = Texts.require("birth name", birthName, 1, 100);
        firstName = Texts.require("first name", firstName, 1, 100);
        if (birthDate.isBefore(EARLIEST_BIRTH)) {
            throw new Invalid("birth date lies before " + EARLIEST_BIRTH);
        }
    }
}
