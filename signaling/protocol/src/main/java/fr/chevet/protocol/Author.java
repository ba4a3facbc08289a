package fr.chevet.protocol;

/// Who states a fact.
public record Author(Role role, PersonId id, String name) {
    public Author {
        name = Texts.require("name", name, 1, 100);
    }

    public static Author professional(PersonId id, String name) {
        return new Author(Role.PROFESSIONAL, id, name);
    }

    public static Author physician(PersonId id, String name) {
        return new Author(Role.PHYSICIAN, id, name);
    }

    public static Author station(StationId id, String name) {
        return new Author(Role.STATION, new PersonId(id.value()), name);
    }

    public static Author server() {
        return new Author(Role.SERVER, new PersonId("server"), "server");
    }
}
