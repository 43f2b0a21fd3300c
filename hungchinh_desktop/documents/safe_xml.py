"""Read XML of unknown origin as a stream of events; definitions of entities are refused."""

from __future__ import annotations

from typing import IO
from xml.parsers import expat

from hungchinh_desktop.documents.import_faults import Fault, SourceFaultError

_CHUNK = 256 * 1024


class XmlEvents:
    """Receive the events of one document; names come without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, data: str) -> None:
        """Take a piece of text."""


def read_xml(stream: IO[bytes], events: XmlEvents) -> None:
    """Send the events of a document.

    Raises SourceFaultError when the XML is damaged or declares a document type: no office
    program writes one, and entities of it can fill the memory or name files of the machine.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, found: events.start(
        name.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in found.items()}
    )
    parser.EndElementHandler = lambda name: events.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = events.text
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise SourceFaultError(Fault.DAMAGED) from fault


def _refuse(*_declaration: object) -> None:
    raise SourceFaultError(Fault.SUSPICIOUS)
