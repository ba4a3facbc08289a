package fr.chevet.protocol;

/// Where a station stands. `callBack` is the telephone number that reaches the room, shown to the physician when all else fails.
public record Site(StationId station, String name, SiteType type, String callBack) {
    public Site {
        name = Texts.require("site name", name, 1, 100);
        callBack = Texts.require("call-back number", callBack, 0, 40);
    }
}
