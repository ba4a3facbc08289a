package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// In which part somebody states a fact.
public enum Role {
    /// The accompanying professional beside the patient: nurse, aide, pharmacist.
    PROFESSIONAL,
    PHYSICIAN,
    /// The station itself, without a person: a device, a line that dropped.
    STATION,
    SERVER,
    /// A role of a newer version. Here it may state only what is carried unread.
    @JsonEnumDefaultValue
    OTHER
}
