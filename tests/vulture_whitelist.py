"""What vulture finds unused because others call it by name. Each stands on the class that does.

Nothing is listed here that only tests use, and nothing that is not used yet.
"""

import logging
from enum import Enum

import uvicorn
from joserfc.jwe import JWERegistry
from joserfc.jws import JWSRegistry
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.finger_picker import FingerPicker

_ = (
    QWidget.paintEvent,
    QWidget.mousePressEvent,
    QWidget.minimumSizeHint,
    QAbstractItemModel.columnCount,
    QAbstractItemModel.headerData,
    QStyledItemDelegate.paint,
    QObject.eventFilter,
    CodeEdit.edge,
    CodeEdit.ring,
    FingerPicker.skin,
    FingerPicker.edge,
    FingerPicker.ring,
    logging.Formatter.formatException,
    Enum._missing_,
    uvicorn.Server.capture_signals,
    JWSRegistry.max_header_length,
    JWSRegistry.max_payload_length,
    JWSRegistry.max_signature_length,
    JWERegistry.max_ciphertext_length,
)
