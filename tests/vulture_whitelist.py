"""What vulture finds unused because others call it by name. Each stands on the class that does.

Nothing is listed here that only tests use, and nothing that is not used yet.
"""

import logging
import tarfile
from enum import Enum
from typing import Any

import uvicorn
from joserfc.jwe import JWERegistry
from joserfc.jws import JWSRegistry
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from spar_agent.domain.enrollment import ConsentChannel
from spar_agent.domain.look import Look
from spar_agent.settings import LogLevel
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.finger_picker import FingerPicker
from spar_central.portal.intake_port import AppConsent, AppConsents, ChangeShown, Statement
from spar_central.trust.token_keys import TokenEcKey
from spar_mapper.consents.partner_signed import AppDecision
from spar_mapper.consents.receipts import (
    Receipt,
    ReceiptContent,
    ReceiptEvent,
    ReceiptMetadata,
    ReceiptParty,
    ReceiptPurpose,
)
from spar_mapper.dialects.g2p_messages import StatusAttribute
from spar_mapper.http.consent_endpoints import ConsentPushed
from spar_sandbox.ida.policy import AuthTokenType
from spar_sandbox.web.failures import DropTime


def read_by_name(sent: Any) -> tuple[Any, ...]:
    """Members that msgspec or a template reads by their names, and one that uvicorn looks for."""
    return (
        sent.should_exit,
        sent.keyboard,
        sent.access_token,
        sent.accepted,
        sent.by_passkey,
        sent.own_office,
        sent.added_at,
        sent.csrf,
        sent.delivered_at,
        sent.first_time_right,
        sent.code_alone,
        sent.signalled,
        sent.quick_consent,
        sent.odd_hours,
        sent.other_way,
        sent.exception,
        sent.staff_account,
        sent.older,
        sent.looked_by,
        sent.bank_list,
        sent.captures,
        sent.central,
        sent.certificate_until,
        sent.admitted_at,
        sent.clock_offset,
        sent.confirm_url,
        sent.through,
        sent.decided_at,
        sent.device_anchors,
        sent.disk_free_bytes,
        sent.first_capture_ends_s,
        sent.ida_signers,
        sent.issued_at,
        sent.max_clock_skew,
        sent.oldest_waiting_s,
        sent.protocol,
        sent.read_at,
        sent.resolve_public_key,
        sent.resolve_private_key,
        sent.response_signature,
        sent.root_words,
        sent.take_in,
        sent.vault_schema,
        sent.BIOMETRIC,
        sent.account_provider_info,
        sent.ack_status,
        sent.bank_mnemonic,
        sent.branch_mnemonic,
        sent.completed_count,
        sent.cty,
        sent.deconstruct_strategy,
        sent.enc,
        sent.expires_in,
        sent.extend_response,
        sent.input_type,
        sent.instance_id,
        sent.level_type,
        sent.link_response,
        sent.number_of_items,
        sent.number_of_pages,
        sent.pagination_response,
        sent.request_body,
        sent.request_header,
        sent.resolve_response,
        sent.response_body,
        sent.response_error_code,
        sent.response_error_message,
        sent.response_header,
        sent.response_message,
        sent.response_pagination,
        sent.response_payload,
        sent.response_status,
        sent.response_timestamp,
        sent.sender_app_url,
        sent.sp_code,
        sent.sp_mnemonic,
        sent.sp_name,
        sent.status_reason_code,
        sent.status_reason_message,
        sent.token_type,
        sent.total_elements,
        sent.txn_status,
        sent.txnstatus_response,
        sent.typ,
        sent.unlink_response,
        sent.update_response,
        sent.validation_response,
        sent.validation_regex,
        sent.wallet_service_providers,
        sent.wallet_type,
    )


_ = (
    read_by_name,
    # enums that are read by value, from a file or a wire
    ConsentChannel.THUMBPRINT,
    Look.DARK,
    Look.CONTRAST,
    LogLevel.DEBUG,
    StatusAttribute.TRANSACTION,
    StatusAttribute.CORRELATION,
    DropTime.AFTER,
    AuthTokenType.POLICY,
    # names that Qt, logging, uvicorn and joserfc look for
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
    JWERegistry.max_protected_header_length,
    # for the pages and for admission, which are built upon it at the same time
    # read by templates; and the entry's process, which comes with the one that admits changes
    ChangeShown.effective,
    ChangeShown.reason,
    Statement.said_at,
    Statement.frozen,
    Statement.contacts,
    AppConsent.consent_id,
    AppConsent.purposes,
    AppConsent.last_used,
    AppConsents.stop,
    # on the wire: what clients of the registry read
    AppDecision.evaluated_at,
    AppDecision.receipt_id,
    AppDecision.policy_version,
    ReceiptMetadata.receipt_id,
    ReceiptMetadata.schema_version,
    ReceiptPurpose.lawful_basis,
    ReceiptPurpose.pii_information,
    ReceiptPurpose.withdrawal_method,
    ReceiptPurpose.retention_period,
    ReceiptParty.party_role,
    ReceiptParty.party_name,
    ReceiptParty.party_address,
    ReceiptParty.party_email,
    ReceiptParty.party_phone,
    ReceiptParty.party_url,
    ReceiptEvent.event_time,
    ReceiptEvent.event_type,
    ReceiptEvent.event_state,
    ReceiptEvent.validity_duration,
    ReceiptEvent.entity,
    ReceiptContent.record_id,
    ReceiptContent.pii_principal_id,
    ReceiptContent.collection_method,
    Receipt.receipt_metadata,
    Receipt.receipt_content,
    ConsentPushed.consent_uri,
    tarfile.TarFile.extraction_filter,
    TokenEcKey.exchange,  # what a private key of cryptography must have
    TokenEcKey.private_numbers,
)
